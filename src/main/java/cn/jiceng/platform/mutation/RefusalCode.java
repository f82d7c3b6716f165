package cn.jiceng.platform.mutation;

/** Why a business act is refused: a value of the schema's enum {@code UserErrorCode}. Features add enums of their own. */
public interface RefusalCode {
    /** The constant of the schema. */
    String name();
}
