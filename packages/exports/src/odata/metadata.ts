import type { Dataset, DatasetColumn } from '@cx/datasets';
import type { ColumnType } from '@cx/tabular';

/** A dataset as one caller sees it. */
export interface VisibleDataset {
  readonly dataset: Dataset;
  readonly columns: readonly DatasetColumn[];
}

const EDM_TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'Edm.Guid',
  text: 'Edm.String',
  integer: 'Edm.Int64',
  float: 'Edm.Double',
  boolean: 'Edm.Boolean',
  instant: 'Edm.DateTimeOffset',
  text_list: 'Collection(Edm.String)',
  // As a text of JSON: no client takes it apart otherwise.
  json: 'Edm.String',
};

/** What there is to read, as CSDL in XML: Tableau and Excel read no other form. */
export function metadataXml(datasets: readonly VisibleDataset[]): string {
  const types = datasets.map(
    ({ dataset, columns }) => `
      <EntityType Name="${dataset.name}">
        <Key>${dataset.key.map((name) => `<PropertyRef Name="${name}"/>`).join('')}</Key>
${columns.map((column) => propertyXml(column, dataset.key)).join('\n')}
        ${describedXml(dataset.description)}
      </EntityType>`,
  );
  const sets = datasets.map(
    ({ dataset: { name } }) => `
        <EntitySet Name="${name}" EntityType="cx.${name}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0">
  <edmx:DataServices>
    <Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="cx">${types.join('')}
      <EntityContainer Name="Container">${sets.join('')}
      </EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`;
}

/** The sets, and where they are. */
export function serviceDocument(root: string, datasets: readonly VisibleDataset[]): object {
  return {
    '@odata.context': `${root}/$metadata`,
    value: datasets.map(({ dataset: { name } }) => ({ name, kind: 'EntitySet', url: name })),
  };
}

function propertyXml({ name, type, description }: DatasetColumn, key: readonly string[]): string {
  const nullable = key.includes(name) || type === 'text_list' ? 'false' : 'true';
  return `        <Property Name="${name}" Type="${EDM_TYPES[type]}" Nullable="${nullable}">${describedXml(description)}</Property>`;
}

function describedXml(description: string): string {
  return `<Annotation Term="Org.OData.Core.V1.Description" String="${escaped(description)}"/>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
