package cn.jiceng.security;

import cn.jiceng.tenantfile.Issuer;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an issuer, from where its YAML or its discovery document says: read when the first of its tokens comes, kept
 * for minutes, read anew for a key that is not among them but not more often than now and then, and kept for hours
 * while the issuer is away.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final Duration BETWEEN_READS = Duration.ofSeconds(20);
    private static final Duration KEPT_IN_AN_OUTAGE = Duration.ofHours(4);
    private static final int LONGEST_ANSWER = 200_000;
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final Issuer issuer;
    private final ResourceRetriever http =
            new DefaultResourceRetriever((int) LONGEST_WAIT.toMillis(), (int) LONGEST_WAIT.toMillis(), LONGEST_ANSWER);
    private volatile boolean known;

    IssuerKeys(Issuer issuer) {
        this.issuer = issuer;
    }

    /** Whether they could ever be read. */
    boolean known() {
        return known;
    }

    JWKSource<SecurityContext> source() {
        return JWKSourceBuilder.create(this)
                .cache(KEPT.toMillis(), 2 * LONGEST_WAIT.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_READS.toMillis())
                .outageTolerant(KEPT_IN_AN_OUTAGE.toMillis())
                .build();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
            throws JWKSetUnavailableException {
        try {
            String address = issuer.jwksUri() == null ? discovered() : issuer.jwksUri();
            JWKSet keys = JWKSet.parse(read(address));
            known = true;
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException failed) {
            throw new JWKSetUnavailableException("no keys of " + issuer.issuer(), failed);
        }
    }

    private String discovered() throws IOException, ParseException {
        String base = issuer.issuer().replaceFirst("/$", "");
        Map<String, Object> metadata = JSONObjectUtils.parse(read(base + DISCOVERY));
        if (!issuer.issuer().equals(metadata.get("issuer"))) {
            throw new IOException("the discovery document is of another issuer");
        }
        return JSONObjectUtils.getString(metadata, "jwks_uri");
    }

    private String read(String address) throws IOException {
        URL url = URI.create(address).toURL();
        return http.retrieveResource(url).getContent();
    }

    @Override
    public void close() {
        // nothing is kept open
    }
}
