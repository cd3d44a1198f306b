package rubezh.picture;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Types of attachments, detected by their first bytes, not by the file name. */
public enum FileType {
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    PNG("image/png", "png", "89504e470d0a1a0a"),
    PDF("application/pdf", "pdf", "255044462d");

    private final String mediaType;
    private final String extension;
    private final byte[] magic;

    FileType(String media, String ending, String magic) {
        this.mediaType = media;
        this.extension = ending;
        this.magic = HexFormat.of().parseHex(magic);
    }

    /** Returns the kind of some bytes; empty if they are of none that is taken. */
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

    /** Returns the usual ending of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** Says whether it has points to be shown. */
    public boolean isPicture() {
        return this != PDF;
    }
}
