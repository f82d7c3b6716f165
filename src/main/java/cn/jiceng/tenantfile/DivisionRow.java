package cn.jiceng.tenantfile;

/**
 * One row of a tenant's {@code divisions.csv}.
 *
 * @param code statistical division code, unique among all tenants
 * @param level which the length of the code belongs to
 * @param name Chinese name such as 兴隆台区
 */
public record DivisionRow(String code, DivisionLevel level, String name) {}
