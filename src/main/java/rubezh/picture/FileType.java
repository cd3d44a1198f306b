package rubezh.picture;

import module java.base;

/** Types of attachments, detected by their first bytes, not by the file name. */
public enum FileType {
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    PNG("image/png", "png", "89504e470d0a1a0a"),
    PDF("application/pdf", "pdf", "255044462d");

    private final String mediaType;
    private final String extension;
    private final byte[] magic;

    FileType(String mediaType, String extension, String magic) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.magic = HexFormat.of().parseHex(magic);
    }

    /** Returns the type of a file by its bytes; empty if it is not supported. */
    public static Optional<FileType> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(type ->
                        Arrays.mismatch(type.magic, bytes) >= type.magic.length
                                || Arrays.equals(type.magic, bytes))
                .findFirst();
    }

    /** Returns the media type, {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the usual file extension, without the dot. */
    public String extension() {
        return extension;
    }

    /** Returns whether it is a picture, not a PDF. */
    public boolean isPicture() {
        return this != PDF;
    }
}
