package cn.jiceng.login;

import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.tenancy.ControlDatabase;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The keys that sign tokens. They are kept in the schema {@code control}, encrypted with the master key, so that all
 * servers of one database agree. Read when the first token is signed or checked.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 2048;

    private final ControlDatabase control;
    private final MasterKey master;
    private volatile @Nullable JWKSet keys;

    SigningKeys(ControlDatabase control, MasterKey master) {
        this.control = control;
        this.master = master;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(keys());
    }

    private JWKSet keys() {
        JWKSet known = keys;
        if (known == null) {
            synchronized (this) {
                known = keys == null ? load() : keys;
                keys = known;
            }
        }
        return known;
    }

    private JWKSet load() {
        List<JWK> stored = stored();
        if (stored.isEmpty()) {
            store(generate());
            stored = stored(); // another server may have been first
        }
        return new JWKSet(stored.getFirst());
    }

    /** Seals again what an older master key has sealed, so that the older one can be given up. */
    @EventListener(ApplicationReadyEvent.class)
    void reseal() {
        control.jdbc()
                .sql("select kid, sealed, master_key_version from control.signing_key where master_key_version <> ?")
                .param(master.version())
                .query((row, number) -> open(row.getBytes("sealed"), row.getInt("master_key_version")))
                .list()
                .forEach(key -> control.jdbc()
                        .sql("update control.signing_key set sealed = ?, master_key_version = ? where kid = ?")
                        .params(seal(key.toRSAKey()), master.version(), key.getKeyID())
                        .update());
    }

    private List<JWK> stored() {
        return control.jdbc()
                .sql("select sealed, master_key_version from control.signing_key order by created_at, kid")
                .query((row, number) -> open(row.getBytes("sealed"), row.getInt("master_key_version")))
                .list();
    }

    private void store(RSAKey key) {
        control.jdbc()
                .sql("""
                        insert into control.signing_key (kid, sealed, master_key_version)
                        select ?, ?, ? where not exists (select from control.signing_key)
                        """)
                .params(key.getKeyID(), seal(key), master.version())
                .update();
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] seal(RSAKey key) {
        var nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] text = key.toJSONString().getBytes(StandardCharsets.UTF_8);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, master.version(), nonce, text);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private JWK open(byte[] stored, int version) {
        var buffer = ByteBuffer.wrap(stored);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        try {
            return JWK.parse(new String(cipher(Cipher.DECRYPT_MODE, version, nonce, sealed), StandardCharsets.UTF_8));
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] cipher(int mode, int version, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(master.derive(version, "signing-key", "control"), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "The signing keys in the database cannot be read with this master key.", wrongKey);
        }
    }
}
