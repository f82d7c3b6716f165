package cn.jiceng.tenantfile;

import cn.jiceng.policy.CrossChecked;
import cn.jiceng.policy.Policy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A city that works here, or a province that looks over its cities: what its YAML file says.
 *
 * @param id the name of the file, never used again for another tenant
 * @param name Chinese name such as 张家口市
 * @param level a district such as Dongcheng may be a tenant of its own
 * @param provinceCode two digits
 * @param divisionCode code of the division that holds all others of the tenant
 * @param cities ids of the tenants that a province aggregates, empty for a city
 * @param database where the tenant's data lives, null for the server's own database
 * @param origins the pages that browsers may ask the API from (CORS), as scheme, host and port
 * @param issuers the tenant's own issuers of tokens, beside the server's
 * @param policy the policy that the file asks for; which version is in force, the tenant's database knows
 */
public record Tenant(
        @Pattern(regexp = ID) String id,
        @NotBlank String name,
        @NotNull Level level,
        @NotNull @Pattern(regexp = "[0-9]{2}") String provinceCode,

        @NotNull @Pattern(regexp = "[0-9]{2}|[0-9]{4}|[0-9]{6}")
        String divisionCode,

        List<@Pattern(regexp = ID) String> cities,
        @Valid @Nullable Database database,
        List<@Pattern(regexp = ORIGIN) String> origins,
        List<@Valid Issuer> issuers,
        @Valid Policy policy)
        implements CrossChecked {
    static final String ID = "[a-z][a-z0-9-]{1,30}";
    static final String ORIGIN = "https://[a-z0-9.-]+(:[0-9]{1,5})?|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?";

    public Tenant {
        cities = List.copyOf(Objects.requireNonNullElse(cities, List.of()));
        origins = List.copyOf(Objects.requireNonNullElse(origins, List.of()));
        issuers = List.copyOf(Objects.requireNonNullElse(issuers, List.of()));
        policy = Objects.requireNonNullElse(policy, Policy.UNSET);
    }

    /** The administrative level of a tenant. */
    public enum Level {
        PROVINCE(2),
        CITY(4),
        DISTRICT(6);

        private final int codeLength;

        Level(int codeLength) {
            this.codeLength = codeLength;
        }
    }

    /** A city or district that works on its own divisions, or a province that reads those of its cities. */
    public enum Kind {
        CITY,
        PROVINCE
    }

    /**
     * A PostgreSQL server that a tenant has for itself.
     *
     * @param url JDBC URL without credentials
     */
    public record Database(
            @NotNull @Pattern(regexp = "jdbc:postgresql:.+") String url) {}

    /** Whether this is a city (or a district) or a province. */
    public Kind kind() {
        return level == Level.PROVINCE ? Kind.PROVINCE : Kind.CITY;
    }

    @Override
    public Map<String, String> contradictions() {
        var wrong = new TreeMap<String, String>();
        if (kind() == Kind.PROVINCE && cities.isEmpty()) {
            wrong.put("cities", "must name the cities of the province");
        }
        if (kind() == Kind.CITY && !cities.isEmpty()) {
            wrong.put("cities", "is for a PROVINCE only");
        }
        if (cities.stream().distinct().count() < cities.size()) {
            wrong.put("cities", "names a city twice");
        }
        if (issuers.stream().map(Issuer::issuer).distinct().count() < issuers.size()) {
            wrong.put("issuers", "names an issuer twice");
        }
        checkCodes(wrong);
        return wrong;
    }

    private void checkCodes(Map<String, String> wrong) {
        if (level == null || provinceCode == null || divisionCode == null) {
            return; // each is required, which is reported by itself
        }
        if (divisionCode.length() != level.codeLength) {
            wrong.put("divisionCode", "must have " + level.codeLength + " digits at level " + level);
        } else if (!divisionCode.startsWith(provinceCode)) {
            wrong.put("divisionCode", "must begin with the provinceCode");
        }
    }
}
