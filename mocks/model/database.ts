/**
 * The API of @mswjs/data over the collections of one provider, typed by their rows. Every call
 * scans: it is for test authors, to create and to look; the engine reads by key.
 */
export type Database<D> = {
  readonly [Name in keyof D]: D[Name] extends {
    readonly rowType?: (row: infer Row) => void
  }
    ? Model<Row>
    : never
}

/**
 * One model of @mswjs/data. Rows that it returns are frozen copies, equal to plain objects; `update`
 * changes what is stored. A name that no field, operator or part of a query has throws.
 */
export interface Model<Row> {
  /** Omitted fields are `''`, 0, false or null, by their kind. @throws Error on a taken key or rule */
  create(values?: Partial<Row>): Row
  count(query?: RowQuery<Row>): number
  findFirst(query: RowQuery<Row>): Row | null
  findMany(query: RowQuery<Row> & Bulk<Row>): Row[]
  getAll(): Row[]
  update(query: RowQuery<Row> & { readonly data: Partial<Row> }): Row | null
  updateMany(query: RowQuery<Row> & { readonly data: Partial<Row> }): Row[] | null
  delete(query: RowQuery<Row>): Row | null
  deleteMany(query: RowQuery<Row>): Row[] | null
}

export interface RowQuery<Row> {
  readonly where?: { readonly [Field in keyof Row]?: Condition<Row[Field]> }
  /** Throw where nothing fits. */
  readonly strict?: boolean
}

/** Which of the rows that fit, and in which order. */
export interface Bulk<Row> {
  /** A whole number from 0; 0 gives no row. */
  readonly take?: number
  /** A whole number from 0. */
  readonly skip?: number
  readonly orderBy?: { readonly [Field in keyof Row]?: 'asc' | 'desc' }
}

/** Condition on a field. */
export interface Condition<Value> {
  readonly equals?: Value
  readonly notEquals?: Value
  readonly in?: readonly Value[]
  readonly notIn?: readonly Value[]
  readonly contains?: Value
  readonly gt?: Value
  readonly gte?: Value
  readonly lt?: Value
  readonly lte?: Value
}
