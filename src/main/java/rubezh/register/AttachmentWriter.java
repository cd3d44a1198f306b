package rubezh.register;

import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
 * Import of an attachment: reads its header, saves its bytes and creates the line of the record.
 */
final class AttachmentWriter {
    private static final AttachmentKind PHOTO = new AttachmentKind("PHO");
    private static final AttachmentKind SCAN = new AttachmentKind("SCN");
    private static final int MAX_NAME = 120;

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
        PictureHeader header = PictureHeader.read(bytes);
        Sha256 hash = Sha256.digest(bytes);
        blobs.put(hash, new ByteArrayInputStream(bytes));
        Exif exif = header.exif();
        return new Attachment(
                ids.get(),
                1,
                header.kind().isPicture() ? PHOTO : SCAN,
                null,
                taken(exif),
                exif == null || exif.quarterTurns() == 0 ? null : exif.quarterTurns(),
                hash,
                header.kind().mediaType(),
                bytes.length,
                label(name),
                null);
    }

    /** Returns the time of the picture; without offset it is in the zone of the station. */
    private @Nullable OffsetDateTime taken(@Nullable Exif exif) {
        if (exif == null || exif.taken() == null) {
            return null;
        }
        return exif.offset() == null
                ? exif.taken().atZone(zone).toOffsetDateTime()
                : exif.taken().atOffset(exif.offset());
    }

    /** Returns the file name without folders and control characters, shortened; null if empty. */
    private static @Nullable String label(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), MAX_NAME));
    }
}
