package cn.jiceng.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Makes secrets that nobody guesses: of clients, which programs keep, and first passwords, which people type. */
final class Secrets {
    private static final int CLIENT_BYTES = 32;
    private static final int PASSWORD_LENGTH = 16;

    /** Without letters and digits that look alike; 16 of them are 78 bits. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String ofClient() {
        var bytes = new byte[CLIENT_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String password() {
        return RANDOM.ints(PASSWORD_LENGTH, 0, LEGIBLE.length())
                .mapToObj(LEGIBLE::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
