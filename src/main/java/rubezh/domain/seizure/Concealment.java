package rubezh.domain.seizure;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Answer;
import rubezh.domain.reference.Code.ConcealmentMethod;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.field.Open;

/**
 * Places and methods of concealment of the goods: the first place, and the list of further ones
 * (decision 0170).
 *
 * @param place place of concealment (C02)
 * @param method method of concealment (C03)
 * @param description description (C04)
 * @param concealed whether it was concealed at all (C01)
 * @param cover cover load (C05)
 * @param coverCode tariff code of the cover load (C05)
 * @param items lines of goods that were in the first place; empty for all
 * @param packages packages that were in the first place; empty for all
 * @param further further places of concealment
 */
public record Concealment(
        @Open @Nullable ConcealmentPlace place,
        @Open @Nullable ConcealmentMethod method,
        @Open @MaxLength(1000) @Nullable String description,
        @Open @Nullable Answer concealed,
        @Open @MaxLength(100) @Nullable String cover,
        @Open @MaxLength(10) @Nullable String coverCode,
        @Open List<LineRef> items,
        @Open @OfOneCase List<LineRef> packages,
        List<FurtherConcealment> further)
        implements AnyConcealment {
    /** Nothing is known of the concealment. */
    static final Concealment NONE =
            new Concealment(null, null, null, null, null, null, List.of(), List.of(), List.of());

    /** Returns the first place, filled or not, and the further ones in order. */
    public Stream<AnyConcealment> all() {
        return Stream.concat(Stream.of(this), further.stream());
    }

    /** Returns the places entered, each once. */
    public Stream<ConcealmentPlace> places() {
        return all().map(AnyConcealment::place).flatMap(Stream::ofNullable).distinct();
    }
}
