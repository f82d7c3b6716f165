package cn.jiceng.account;

import static cn.jicengschema.types.ClientState.ACTIVE;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to a client, by whom and when. */
enum ClientAction implements Action<Client> {
    REGISTER(Rule.inside(Role.CITY_ADMIN)),
    RENEW_SECRET(Rule.<Client>inside(Role.CITY_ADMIN)
            .from(Client::getState, ACTIVE)
            .only(client -> client.getSecretHash() != null)),
    REVOKE(Rule.<Client>inside(Role.CITY_ADMIN).from(Client::getState, ACTIVE));

    private final Rule<Client> rule;

    ClientAction(Rule<Client> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<Client> rule() {
        return rule;
    }
}
