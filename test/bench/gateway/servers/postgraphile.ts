// PostGraphile on the tables of the domains. What foreign keys would tell it, smart tags do: the tables of two
// domains have none between them.
import { createServer, type Server } from 'node:http';

import { loadPeer } from '../peers/load.ts';
import { listen } from './listen.ts';
import { callable, opaque, peerModule } from './peer-module.ts';
import { readServerSettings, tellUrl } from './server-settings.ts';

interface PostGraphile {
  createServ(grafserv: unknown): { addTo(server: Server): Promise<void> };
}

const settings = readServerSettings();
const { postgraphile } = await peerModule(loadPeer('postgraphile'), {
  postgraphile: callable<(preset: object) => PostGraphile>(),
});
const { PostGraphileAmberPreset } = await peerModule(loadPeer('postgraphile/presets/amber'), {
  PostGraphileAmberPreset: opaque(),
});
const { makePgService } = await peerModule(loadPeer('postgraphile/adaptors/pg'), {
  makePgService: callable<(options: object) => object>(),
});
const { jsonPgSmartTags } = await peerModule(loadPeer('postgraphile/utils'), {
  jsonPgSmartTags: callable<(tags: object) => object>(),
});
const { grafserv } = await peerModule(loadPeer('postgraphile/grafserv/node'), {
  grafserv: callable<() => unknown>(),
});

const ofCustomer = (lists: string): string =>
  `(customer_id) references customers.customer (id)|@fieldName customer|@foreignFieldName ${lists}`;

const ofBrand = (fields: string): string =>
  `(brand_id) references customers.brand (key)|@fieldName brand|@foreignFieldName ${fields}`;

const nameless = (lists: string): object => ({
  tags: { name: lists, foreignKey: [ofCustomer(lists), ofBrand(lists)] },
});

const figures = (field: string): object => ({
  tags: {
    name: field,
    primaryKey: 'brand_id',
    foreignKey: `(brand_id) references customers.brand (key)|@fieldName brand|@foreignSingleFieldName ${field}`,
  },
});

const tags = {
  version: 1,
  config: {
    class: {
      'tickets.ticket': nameless('tickets'),
      'reviews.review': nameless('reviews'),
      'mentions.mention': nameless('mentions'),
      'surveys.survey_response': nameless('surveyResponses'),
      'bench.brand_rating': figures('rating'),
      'bench.brand_sentiment': figures('sentiment'),
    },
  },
};

const server = createServer();
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [jsonPgSmartTags(tags)],
  pgServices: [
    makePgService({
      connectionString: settings.databaseUrl,
      schemas: ['customers', 'tickets', 'reviews', 'mentions', 'surveys', 'bench'],
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, websockets: false, watch: false },
});
await instance.createServ(grafserv).addTo(server);
tellUrl(`${await listen(server)}/graphql`);
