package cn.jiceng.attachment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

/** Files in a folder for each tenant, in as many folders below as keep each of them small. */
final class FolderStore implements AttachmentStore {
    private static final int DIGITS = 2;

    private final Path folder;
    private final Supplier<String> tenant;

    FolderStore(Path folder, Supplier<String> tenant) {
        this.folder = folder;
        this.tenant = tenant;
    }

    /** The ends of names are random, their beginnings are not. */
    private Path path(String name) {
        return folder.resolve(tenant.get())
                .resolve(name.substring(name.length() - DIGITS))
                .resolve(name);
    }

    /** Never half of a file under its name. */
    @Override
    public void put(String name, byte[] file) throws IOException {
        Path path = path(name);
        Files.createDirectories(path.getParent());
        Path part = path.resolveSibling(name + ".part");
        try {
            Files.write(part, file);
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        try {
            return Files.newInputStream(path(name));
        } catch (NoSuchFileException missing) {
            throw new FileNotFoundException(missing.getMessage());
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(path(name));
    }
}
