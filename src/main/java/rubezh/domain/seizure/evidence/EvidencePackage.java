package rubezh.domain.seizure.evidence;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Packaging;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;

/**
 * A package of evidence: bag, seals, inscription.
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param kind package type (P01)
 * @param bag number of the evidence bag; unique in the station (P04)
 * @param seals numbers of its seals, each unique (P05)
 * @param items references to the lines of goods in it
 * @param inscription explanatory inscription (P06)
 * @param replaces previous seal and the reason for its replacement (P05)
 */
public record EvidencePackage(
        @Open UUID id,
        @Open int pos,
        @Open @Nullable Packaging kind,
        @Open @MaxLength(30) @Nullable String bag,
        @Open List<String> seals,
        @Open List<LineRef> items,
        @Open @MaxLength(500) @Nullable String inscription,
        @Open @Nullable String replaces) {}
