package rubezh.domain.seizure.evidence;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.GoodsCode.AttachmentKind;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;
import rubezh.domain.seizure.field.Personal;

/**
 * A picture or document of the case (A01). Its bytes are stored separately, under their hash. It
 * may show or name a person.
 *
 * @see Sha256
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param kind kind
 * @param caption caption
 * @param taken time it was taken
 * @param rotation quarter turns to show it upright, clockwise: 0 to 3
 * @param content SHA-256 of its bytes
 * @param media media type, say {@code image/jpeg}
 * @param bytes size in bytes
 * @param name name of the imported file, for display only
 * @param shows mark, seal, package or line of goods it shows; null for the case as a whole
 */
public record Attachment(
        @Open UUID id,
        @Open int pos,
        @Personal @Nullable AttachmentKind kind,
        @Personal @Nullable String caption,
        @Personal @Nullable OffsetDateTime taken,
        @Personal @Nullable Integer rotation,
        @Personal @Nullable Sha256 content,
        @Personal @MaxLength(60) @Nullable String media,
        @Personal @Nullable Integer bytes,
        @Personal @MaxLength(120) @Nullable String name,
        @Personal @Nullable PartRef shows) {}
