package cn.jiceng.login;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;

import cn.jiceng.tenancy.CurrentTenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.StringUtils;

/**
 * Keeps what users granted in the schema of their city, so that a code from one server is redeemed at another, once. A
 * token that a client gets for itself is not kept: it says everything and is checked by its signature alone.
 */
@Component
class StoredGrants implements OAuth2AuthorizationService {
    private static final String VERSION = "version";

    /** In the place of a token of which only the hash is known. */
    private static final String UNKNOWN = "unknown";

    private final LoginGrants grants;
    private final TenantClients clients;
    private final TransactionOperations transaction;

    StoredGrants(LoginGrants grants, TenantClients clients, TransactionOperations transaction) {
        this.grants = grants;
        this.clients = clients;
        this.transaction = transaction;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!authorization.getAuthorizationGrantType().equals(AUTHORIZATION_CODE)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> store(authorization));
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException another) {
            throw usedAlready();
        }
    }

    /** Whoever has read a state of the grant that is no longer its own comes second. */
    private void store(OAuth2Authorization authorization) {
        Integer read = authorization.getAttribute(VERSION);
        LoginGrant grant = read == null
                ? made(authorization)
                : grants.findById(authorization.getId()).orElseThrow(StoredGrants::usedAlready);
        if (read != null && grant.version != read) {
            throw usedAlready();
        }
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code != null) {
            grant.codeUsed = code.isInvalidated();
        }
        var refresh = authorization.getRefreshToken();
        if (refresh != null) {
            keep(grant, refresh);
        }
        grants.save(grant);
    }

    private static OAuth2AuthenticationException usedAlready() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }

    private static LoginGrant made(OAuth2Authorization authorization) {
        var grant = new LoginGrant(
                authorization.getId(),
                authorization.getRegisteredClientId(),
                UUID.fromString(authorization.getPrincipalName()));
        if (authorization.<Authentication>getAttribute(Principal.class.getName()) instanceof Authentication user
                && user.getDetails() instanceof LoginSessions.Session session) {
            grant.sessionBegan = session.began();
        }
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        OAuth2AuthorizationCode code = Objects.requireNonNull(authorization.getToken(OAuth2AuthorizationCode.class))
                .getToken();
        grant.redirectUri = request.getRedirectUri();
        grant.state = request.getState();
        grant.codeChallenge = (String) request.getAdditionalParameters().get(PkceParameterNames.CODE_CHALLENGE);
        grant.scopes = String.join(" ", authorization.getAuthorizedScopes());
        grant.codeHash = hash(code.getTokenValue());
        grant.codeIssuedAt = Objects.requireNonNull(code.getIssuedAt());
        grant.codeExpiresAt = Objects.requireNonNull(code.getExpiresAt());
        grant.endsAt = grant.codeExpiresAt;
        return grant;
    }

    private static void keep(LoginGrant grant, OAuth2Authorization.Token<OAuth2RefreshToken> refresh) {
        OAuth2RefreshToken token = refresh.getToken();
        if (refresh.isInvalidated()) {
            grant.refreshHash = null;
        } else if (!token.getTokenValue().equals(UNKNOWN)) {
            grant.refreshHash = hash(token.getTokenValue());
            grant.refreshIssuedAt = token.getIssuedAt();
            grant.refreshExpiresAt = token.getExpiresAt();
            grant.endsAt = Objects.requireNonNull(token.getExpiresAt());
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        grants.deleteById(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null; // nobody asks: there is no page of consents
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (CurrentTenant.id().isEmpty() || type == null) {
            return null;
        }
        if (type.getValue().equals(OAuth2ParameterNames.CODE)) {
            return grants.findByCodeHash(hash(token))
                    .map(grant -> shown(grant, token, UNKNOWN))
                    .orElse(null);
        }
        return type.equals(OAuth2TokenType.REFRESH_TOKEN)
                ? grants.findByRefreshHash(hash(token))
                        .map(grant -> shown(grant, UNKNOWN, token))
                        .orElse(null)
                : null;
    }

    private OAuth2Authorization shown(LoginGrant grant, String code, String refresh) {
        var shown = OAuth2Authorization.withRegisteredClient(clients.findByClientId(grant.clientId))
                .id(grant.id)
                .principalName(grant.userId.toString())
                .authorizationGrantType(AUTHORIZATION_CODE)
                .authorizedScopes(scopes(grant))
                .attribute(VERSION, grant.version)
                .attribute(
                        Principal.class.getName(),
                        SessionContext.signedIn(new LoginSessions.Session(grant.userId, began(grant))))
                .attribute(OAuth2AuthorizationRequest.class.getName(), request(grant))
                .token(
                        new OAuth2AuthorizationCode(code, grant.codeIssuedAt, grant.codeExpiresAt),
                        metadata -> metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, grant.codeUsed));
        Instant issued = grant.refreshIssuedAt;
        if (grant.refreshHash != null && issued != null) {
            shown.refreshToken(new OAuth2RefreshToken(refresh, issued, grant.refreshExpiresAt));
        }
        return shown.build();
    }

    /** What came of no session is of one that has ended long since. */
    private static Instant began(LoginGrant grant) {
        return Objects.requireNonNullElse(grant.sessionBegan, Instant.EPOCH);
    }

    private static Set<String> scopes(LoginGrant grant) {
        return StringUtils.commaDelimitedListToSet(grant.scopes.replace(' ', ','));
    }

    private static OAuth2AuthorizationRequest request(LoginGrant grant) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(LoginConfiguration.AUTHORIZATION)
                .clientId(grant.clientId)
                .redirectUri(grant.redirectUri)
                .scopes(scopes(grant))
                .state(grant.state)
                .additionalParameters(
                        grant.codeChallenge == null
                                ? Map.of()
                                : Map.of(
                                        PkceParameterNames.CODE_CHALLENGE,
                                        grant.codeChallenge,
                                        PkceParameterNames.CODE_CHALLENGE_METHOD,
                                        "S256"))
                .build();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
