package cn.jiceng.security;

/** Knows whose tokens are no good any more although they have not expired; whoever keeps clients and users has one. */
public interface Revocations {
    /** Whether the client of a token of this server was revoked, or its user locked or changed. To be called inside the tenant. */
    boolean include(Viewer viewer);
}
