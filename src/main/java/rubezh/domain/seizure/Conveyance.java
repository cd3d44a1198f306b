package rubezh.domain.seizure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.ConveyanceType;
import rubezh.domain.reference.Code.TransportMode;

/**
 * Something that carried the goods.
 *
 * @param id id of the line, made once
 * @param pos place in the list; equal places are ordered by id
 * @param mode mode of transport (V01)
 * @param type type of conveyance (V02)
 * @param registration registration mark as written (V03)
 */
public record Conveyance(
        UUID id,
        int pos,
        @Nullable TransportMode mode,
        @Nullable ConveyanceType type,
        @Nullable String registration) {}
