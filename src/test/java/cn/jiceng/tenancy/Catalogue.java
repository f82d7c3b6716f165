package cn.jiceng.tenancy;

/** Questions to PostgreSQL's catalogue about what a role may do, over everything that is in it. */
final class Catalogue {
    private static final String OUTSIDE = "nspname !~ '^pg_' and nspname not in ('information_schema', ?)";

    /** Parameters: role, the schema left out. Tables, views and their kind on which it has any right. */
    static final String RELATIONS = """
            select nspname || '.' || relname
            from pg_class c join pg_namespace n on n.oid = relnamespace, (select ?::name as name) role
            where relkind in ('r', 'p', 'v', 'm', 'f') and %s
                and (has_table_privilege(role.name, c.oid,
                        'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN')
                    or has_any_column_privilege(role.name, c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
            """.formatted(OUTSIDE);

    /** Parameters: role, the schema left out. */
    static final String SEQUENCES = """
            select nspname || '.' || relname
            from pg_class c join pg_namespace n on n.oid = relnamespace, (select ?::name as name) role
            where %s and case when relkind = 'S'
                then has_sequence_privilege(role.name, c.oid, 'USAGE, SELECT, UPDATE') end
            """.formatted(OUTSIDE);

    /** Parameters: role, the schema left out. The functions of the extensions are everybody's. */
    static final String FUNCTIONS = """
            select nspname || '.' || proname
            from pg_proc p join pg_namespace n on n.oid = pronamespace, (select ?::name as name) role
            where %s and nspname <> 'extensions' and has_function_privilege(role.name, p.oid, 'EXECUTE')
            """.formatted(OUTSIDE);

    /** Parameters: role, its own schema. What the role owns elsewhere, and could do with as it likes. */
    static final String OWNED = """
            select nspname || '.' || relname
            from pg_class c join pg_namespace n on n.oid = relnamespace, (select ?::name as name) role
            where pg_has_role(role.name, relowner, 'USAGE') and nspname not in (?, 'pg_toast')
            """;

    /** Parameters: schema, role. Tables whose rows it may change or delete. */
    static final String CHANGEABLE = """
            select relname from pg_class c join pg_namespace n on n.oid = relnamespace
            where relkind in ('r', 'p') and nspname = ? and has_table_privilege(?, c.oid, 'UPDATE, DELETE, TRUNCATE')
            """;

    /** Parameters: schema, role. */
    static final String READABLE = """
            select relname from pg_class c join pg_namespace n on n.oid = relnamespace
            where relkind in ('r', 'p') and nspname = ? and has_table_privilege(?, c.oid, 'SELECT, INSERT')
            """;

    private Catalogue() {}
}
