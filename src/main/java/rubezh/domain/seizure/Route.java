package rubezh.domain.seizure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Procedure;
import rubezh.domain.reference.CaseCode.RouteBasis;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;

/**
 * Route of the goods.
 *
 * @param departure country of departure; unknown is a value (R01)
 * @param transit transit countries, in order (R03)
 * @param destination country of destination (R04)
 * @param departurePlace place of departure (R02)
 * @param destinationPlace place of destination (R05)
 * @param origin presumed country of origin of the drug (R06)
 * @param basis source of the route (R07)
 * @param procedure declared customs procedure; freight only (R08)
 */
public record Route(
        @Open @Nullable Country departure,
        @Open List<Country> transit,
        @Open @Nullable Country destination,
        @Open @MaxLength(100) @Nullable String departurePlace,
        @Open @MaxLength(100) @Nullable String destinationPlace,
        @Open @Nullable Country origin,
        @Open @Nullable RouteBasis basis,
        @Open @Nullable Procedure procedure) {
    /** Nothing is known of the route. */
    static final Route NONE = new Route(null, List.of(), null, null, null, null, null, null);
}
