import { EntitySchema } from 'typeorm';

/** One row of `customer_brand`: the customer has been in touch with the brand. */
export interface CustomerBrand {
  customerId: string;
  brandId: string;
  /** The merge that brought it here; null for a touch of the customer's own. */
  mergeId: string | null;
}

export const CustomerBrandEntity = new EntitySchema<CustomerBrand>({
  name: 'CustomerBrand',
  tableName: 'customer_brand',
  columns: {
    customerId: {
      name: 'customer_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'customer_brand_pkey',
    },
    brandId: {
      name: 'brand_id',
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'customer_brand_pkey',
    },
    mergeId: { name: 'merge_id', type: 'uuid', nullable: true },
  },
  indices: [{ name: 'customer_brand_brand_id_idx', columns: ['brandId', 'customerId'] }],
  foreignKeys: [
    {
      name: 'customer_brand_customer_id_fkey',
      target: 'Customer',
      columnNames: ['customerId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'customer_brand_brand_id_fkey',
      target: 'Brand',
      columnNames: ['brandId'],
      referencedColumnNames: ['key'],
    },
  ],
});
