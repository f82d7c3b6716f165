package cn.jiceng.attachment;

import cn.jiceng.tenancy.Tenants;
import cn.jiceng.vault.CityKeys;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The signed addresses of files: whoever has one may do one thing to one file for some minutes, and needs no token. They are
 * signed with a key of the city, so that no other city's are good here.
 */
@Component
class AttachmentUrls {
    static final String PATH = "/attachments/";

    private static final String PURPOSE = "attachment-url";
    private static final int SIGNED = 1 + 2 * Long.BYTES + Long.BYTES;
    private static final int SIGNATURE = 32;

    private final CityKeys keys;
    private final Tenants tenants;
    private final AttachmentSettings settings;
    private final Clock clock;

    AttachmentUrls(CityKeys keys, Tenants tenants, AttachmentSettings settings, Clock clock) {
        this.keys = keys;
        this.tenants = tenants;
        this.settings = settings;
        this.clock = clock;
    }

    /** What an address is for. */
    enum Use {
        UPLOAD,
        DOWNLOAD
    }

    /** An address of this server, without scheme and host: under which name clients know the server, they know best. */
    String of(Use use, UUID id) {
        Duration valid = use == Use.UPLOAD ? settings.uploadable() : settings.downloadable();
        byte[] signed = ByteBuffer.allocate(SIGNED)
                .put((byte) use.ordinal())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(clock.instant().plus(valid).getEpochSecond())
                .array();
        byte[] all = Arrays.copyOf(signed, SIGNED + SIGNATURE);
        System.arraycopy(signature(signed), 0, all, SIGNED, SIGNATURE);
        return PATH
                + tenants.current().id()
                + '/'
                + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * The id of the file that an address of the current city is for.
     *
     * @throws cn.jiceng.platform.error.Problem FORBIDDEN for one that is forged, another city's, for another use or expired
     */
    UUID require(Use use, String token) {
        byte[] all = decode(token);
        byte[] signed = Arrays.copyOf(all, SIGNED);
        if (all.length != SIGNED + SIGNATURE
                || !MessageDigest.isEqual(signature(signed), Arrays.copyOfRange(all, SIGNED, all.length))) {
            throw UploadRefusal.forged();
        }
        ByteBuffer bytes = ByteBuffer.wrap(signed);
        if (bytes.get() != use.ordinal()) {
            throw UploadRefusal.otherUse();
        }
        UUID id = new UUID(bytes.getLong(), bytes.getLong());
        if (!clock.instant().isBefore(Instant.ofEpochSecond(bytes.getLong()))) {
            throw UploadRefusal.expired();
        }
        return id;
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException malformed) {
            throw UploadRefusal.forged();
        }
    }

    private byte[] signature(byte[] signed) {
        return keys.hash(PURPOSE, HexFormat.of().formatHex(signed));
    }
}
