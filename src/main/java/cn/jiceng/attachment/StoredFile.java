package cn.jiceng.attachment;

/**
 * The bytes of an attachment as they are kept.
 *
 * @param name in the store
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal digits
 */
record StoredFile(String name, int size, String sha256) {}
