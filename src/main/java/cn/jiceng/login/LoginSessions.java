package cn.jiceng.login;

import cn.jiceng.account.Accounts;
import cn.jiceng.account.User;
import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.tenancy.CurrentTenant;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Remembers in a cookie who has signed in to which city, so that the servers keep nothing and agree. It holds the user's
 * id and when the session began, under a seal that the master key derives for the city; it goes to the pages for signing
 * in alone, and no other endpoint reads it. A new password, a lock, signing out or the session's age make it worthless.
 */
@Component
class LoginSessions {
    private static final String HMAC = "HmacSHA256";
    private static final int SEAL_BYTES = 32;
    private static final int BYTES = Integer.BYTES + 3 * Long.BYTES + SEAL_BYTES;

    private final Accounts accounts;
    private final EndedSessions ended;
    private final MasterKey master;
    private final LoginSettings settings;
    private final Clock clock;

    LoginSessions(Accounts accounts, EndedSessions ended, MasterKey master, LoginSettings settings, Clock clock) {
        this.accounts = accounts;
        this.ended = ended;
        this.master = master;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a cookie says, once its seal is found to be ours. */
    record Session(UUID user, Instant began) {}

    /** The cookie of a session that begins now. */
    ResponseCookie begin(User user, boolean secure) {
        byte[] content = ByteBuffer.allocate(BYTES - SEAL_BYTES)
                .putInt(master.version())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()))
                .putLong(user.getId().getMostSignificantBits())
                .putLong(user.getId().getLeastSignificantBits())
                .array();
        byte[] sealed = ByteBuffer.allocate(BYTES)
                .put(content)
                .put(seal(master.version(), content))
                .array();
        return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), secure)
                .build();
    }

    /** The cookie that ends it. */
    ResponseCookie end(boolean secure) {
        return cookie("", secure).maxAge(0).build();
    }

    /** Lax, because the way to the authorization endpoint begins at the portal, which is another site. */
    private static ResponseCookie.ResponseCookieBuilder cookie(String value, boolean secure) {
        return ResponseCookie.from(name(), value)
                .path(LoginConfiguration.PATH)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }

    /** Each city has its own. */
    private static String name() {
        return "login-" + CurrentTenant.id().orElseThrow();
    }

    /** The session in the current city that the request brings; empty where it has ended. */
    Optional<Session> find(HttpServletRequest request) {
        return brought(request).filter(this::isYoung).filter(this::isGood).findFirst();
    }

    /** Ends the session that the request brings, and what came of it, for all servers. */
    void endAll(HttpServletRequest request) {
        brought(request).forEach(session -> ended.add(session.user(), session.began()));
    }

    private Stream<Session> brought(HttpServletRequest request) {
        if (request.getCookies() == null || CurrentTenant.id().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(request.getCookies())
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .flatMap(value -> open(value).stream());
    }

    private boolean isYoung(Session session) {
        Instant now = clock.instant();
        return !session.began().isAfter(now)
                && !session.began().plus(settings.sessionLife()).isBefore(now);
    }

    /** Whether what came of a session is still good, however old it is: its user may sign in, and has not signed out. */
    boolean isGood(Session session) {
        return accounts.user(session.user())
                        .filter(user -> user.keepsSessionSince(session.began()))
                        .isPresent()
                && !ended.contain(session.user(), session.began());
    }

    private Optional<Session> open(String value) {
        byte[] bytes = decode(value);
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, BYTES - SEAL_BYTES);
        var read = ByteBuffer.wrap(content);
        int version = read.getInt();
        if (!master.versions().contains(version)
                || !MessageDigest.isEqual(
                        seal(version, content), Arrays.copyOfRange(bytes, BYTES - SEAL_BYTES, BYTES))) {
            return Optional.empty();
        }
        Instant began = Instant.EPOCH.plus(read.getLong(), ChronoUnit.MICROS);
        return Optional.of(new Session(new UUID(read.getLong(), read.getLong()), began));
    }

    private static byte[] decode(String value) {
        try {
            return Base64.getUrlDecoder().decode(value);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private byte[] seal(int version, byte[] content) {
        try {
            var mac = Mac.getInstance(HMAC);
            String tenant = CurrentTenant.id().orElseThrow();
            mac.init(new SecretKeySpec(master.derive(version, "login-session", tenant), HMAC));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
