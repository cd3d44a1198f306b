package rubezh.domain.seizure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;

/**
 * Says where the goods came from and where they were going.
 *
 * @param departure country of departure; unknown is a value (R01)
 * @param transit countries passed through, in order (R03)
 * @param destination country of destination (R04)
 */
public record Route(
        @Nullable Country departure, List<Country> transit, @Nullable Country destination) {}
