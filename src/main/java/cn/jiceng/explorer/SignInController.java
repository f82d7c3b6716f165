package cn.jiceng.explorer;

import cn.jiceng.account.DemoClients;
import cn.jiceng.tenancy.Tenants;
import cn.jiceng.tenantfile.Tenant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the explorer which tenants there are and, in demo mode, as whom one can sign in. */
@RestController
class SignInController {
    private final Tenants tenants;
    private final DemoClients demoClients;

    SignInController(Tenants tenants, DemoClients demoClients) {
        this.tenants = tenants;
        this.demoClients = demoClients;
    }

    /** A tenant with its demo clients, which are none outside demo mode. */
    record Choice(String id, String name, Tenant.Kind kind, List<DemoClient> clients) {}

    /** What one signs in with. */
    record DemoClient(String id, String secret) {}

    @GetMapping("/explorer/tenants")
    List<Choice> tenants() {
        return tenants.all().stream().map(this::choice).toList();
    }

    private Choice choice(Tenant tenant) {
        List<DemoClient> clients = demoClients.names(tenant).stream()
                .map(name -> new DemoClient(name, DemoClients.SECRET))
                .toList();
        return new Choice(tenant.id(), tenant.name(), tenant.kind(), clients);
    }
}
