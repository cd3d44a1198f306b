package rubezh.register;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.GoodsCode.AttachmentKind;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.picture.Exif;
import rubezh.picture.PictureHeader;
import rubezh.text.Fault;

/**
 * Takes in a picture or paper: looks at it, keeps its bytes, and says what the record is to say.
 */
final class AttachmentWriter {
    private static final AttachmentKind PHOTO = new AttachmentKind("PHO");
    private static final AttachmentKind SCAN = new AttachmentKind("SCN");
    private static final int NAME = 120;

    private final Blobs blobs;
    private final ZoneId zone;
    private final Supplier<UUID> ids;

    AttachmentWriter(Blobs blobs, ZoneId zone, Supplier<UUID> ids) {
        this.blobs = blobs;
        this.zone = zone;
        this.ids = ids;
    }

    Attachment attach(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw new Fault(Fault.Exit.UNVERIFIED, "PIC-004", String.valueOf(label(name)));
        }
        if (bytes.length > Blobs.LIMIT) {
            throw new Fault(Fault.Exit.UNVERIFIED, "BLB-003", Blobs.LIMIT >> 20);
        }
        PictureHeader pictureHeader = PictureHeader.read(bytes);
        Sha256 hash = hash(bytes);
        blobs.put(hash, new ByteArrayInputStream(bytes));
        Exif exif = pictureHeader.exif();
        return new Attachment(
                ids.get(),
                1,
                pictureHeader.kind().isPicture() ? PHOTO : SCAN,
                null,
                taken(exif),
                exif == null || exif.quarterTurns() == 0 ? null : exif.quarterTurns(),
                hash,
                pictureHeader.kind().mediaType(),
                bytes.length,
                label(name));
    }

    /** A camera that knows no offset is taken to show the time of the station. */
    private @Nullable OffsetDateTime taken(@Nullable Exif exif) {
        if (exif == null || exif.taken() == null) {
            return null;
        }
        return exif.offset() == null
                ? exif.taken().atZone(zone).toOffsetDateTime()
                : exif.taken().atOffset(exif.offset());
    }

    /** The name is a label: without folders and control characters, and short. */
    private static @Nullable String label(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), NAME));
    }

    private static Sha256 hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Sha256.of(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
