package cn.jiceng.tenancy;

import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.platform.database.StartRefused;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/**
 * Compares the master key with the database before anything is derived from it: a wrong key would otherwise be noticed at
 * the first request, city by city.
 */
@Component
class MasterKeyCheck {
    private static final String STORED = """
            select version, check_value, version > ? or exists (
                select from control.signing_key where master_key_version = version) as needed
            from control.master_key order by version desc
            """;

    private final ControlDatabase control;
    private final MasterKey key;

    MasterKeyCheck(ControlDatabase control, MasterKey key) {
        this.control = control;
        this.key = key;
    }

    /**
     * To be run on the migrated schema {@code control}.
     *
     * @throws StartRefused if a given key is not the one of its version, or one that is still needed is not given
     */
    void run() {
        boolean known = control.jdbc()
                .sql(STORED)
                .param(key.version())
                .query((row, number) -> check(row))
                .list()
                .contains(key.version());
        if (!known) {
            control.jdbc()
                    .sql("insert into control.master_key (version, check_value) values (?, ?)")
                    .params(key.version(), checkValue(key.version()))
                    .update();
        }
    }

    private int check(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        boolean given = key.versions().contains(version);
        if (given && !MessageDigest.isEqual(checkValue(version), row.getBytes("check_value"))) {
            throw wrong(version);
        }
        if (!given && row.getBoolean("needed")) {
            throw missing(version);
        }
        return version;
    }

    private byte[] checkValue(int version) {
        return key.derive(version, "master-key-check", "control");
    }

    private StartRefused wrong(int version) {
        return new StartRefused(
                "%s holds another key of version %d than the one that this database was opened with."
                        .formatted(
                                version == key.version() ? "JICENG_MASTER_KEY" : "JICENG_MASTER_KEY_PREVIOUS", version),
                "Give the right key, or a new one with a higher version beside it. In demo mode put the file master-key"
                        + " back into the data folder, or delete the folder to begin anew.");
    }

    private static StartRefused missing(int version) {
        return new StartRefused(
                "This database still needs the master key of version %d, which is not given.".formatted(version),
                "Set JICENG_MASTER_KEY to the newest key, and JICENG_MASTER_KEY_PREVIOUS to the one before it until a"
                        + " server has started with both.");
    }
}
