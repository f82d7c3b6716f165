package cn.jiceng.tenantfile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A city's own OpenID Connect issuer, whose tokens the server takes for this city and no other.
 *
 * @param issuer as in the claim {@code iss}, exactly
 * @param audience what the claim {@code aud} has to hold
 * @param jwksUri where its keys are, null where its discovery document tells
 * @param claims which claims hold what
 * @param roles what its values of the roles claim mean here; empty where they are our own names
 */
public record Issuer(
        @NotNull @Pattern(regexp = ADDRESS) String issuer,
        @NotBlank String audience,
        @Nullable @Pattern(regexp = ADDRESS) String jwksUri,
        @Valid Claims claims,
        List<@Valid RoleValue> roles) {
    /** Under https, or on this machine. */
    static final String ADDRESS = "https://[^\\s?#]+|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?(/[^\\s?#]*)?";

    public Issuer {
        claims = Objects.requireNonNullElse(claims, Claims.USUAL);
        roles = List.copyOf(Objects.requireNonNullElse(roles, List.of()));
    }

    /**
     * The claims that hold what the server's own tokens hold in claims of these names; a name with dots leads into claims
     * inside of claims.
     *
     * @param tenant the id of the tenant; needed where several cities name the same issuer
     * @param subject who signed in
     * @param client through which client
     * @param area the code of the division that the holder acts inside; without this key the whole city
     * @param person the id of a person as the API shows it
     * @param unit the id of a unit
     * @param company the id of a property company
     */
    public record Claims(
            @Nullable String tenant,
            @Nullable String subject,
            @Nullable String client,
            @Nullable String roles,
            @Nullable String area,
            @Nullable String person,
            @Nullable String unit,
            @Nullable String company) {
        static final Claims USUAL = new Claims(null, null, null, null, null, null, null, null);
    }

    /**
     * What one value of the roles claim means.
     *
     * @param role a role of the API such as GRID_WORKER
     */
    public record RoleValue(
            @NotBlank String value,
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]*") String role) {}
}
