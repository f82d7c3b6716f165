package cn.jiceng.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The secret of a city as its schema keeps it: sealed with the master key of a version. */
@Entity
class CityKey {
    /** There is one in each city. */
    static final int ID = 1;

    @Id
    private int id = ID;

    @Column(nullable = false)
    private int masterKeyVersion;

    @Column(nullable = false)
    private byte[] sealed;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected CityKey() {}

    CityKey(int masterKeyVersion, byte[] sealed) {
        this.masterKeyVersion = masterKeyVersion;
        this.sealed = sealed;
    }

    void reseal(int newVersion, byte[] newlySealed) {
        masterKeyVersion = newVersion;
        sealed = newlySealed;
    }

    int masterKeyVersion() {
        return masterKeyVersion;
    }

    byte[] sealed() {
        return sealed;
    }
}
