package cn.jiceng.attachment;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of the current tenant's attachments lie. A name is used once. */
interface AttachmentStore {
    /** Keeps a file, or nothing of it where it fails. */
    void put(String name, byte[] file) throws IOException;

    /**
     * The bytes of a file.
     *
     * @throws java.io.FileNotFoundException where nothing lies under the name
     */
    InputStream open(String name) throws IOException;

    /** Does nothing where nothing lies under the name. */
    void delete(String name) throws IOException;
}
