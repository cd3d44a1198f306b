package rubezh.domain.seizure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.ConveyanceType;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.TransportMode;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;
import rubezh.domain.seizure.field.Personal;

/**
 * A conveyance that carried the goods.
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param mode mode of transport (V01)
 * @param type type of conveyance (V02)
 * @param registration registration mark as written (V03)
 * @param registrationCountry country of registration (V04)
 * @param trailer mark of the trailer (V05)
 * @param vin VIN of a road vehicle (V06)
 * @param make make, model, colour (V07)
 * @param voyage number of flight, train or voyage (V08)
 * @param container container number, ISO 6346 (V09)
 * @param state condition when found, and whether it was detained
 * @param wagon number of the wagon, eight digits (V06)
 * @param hull hull number of a vessel or tail number of an aircraft (V06)
 */
public record Conveyance(
        @Open UUID id,
        @Open int pos,
        @Open @Nullable TransportMode mode,
        @Open @Nullable ConveyanceType type,
        @Personal @MaxLength(20) @Nullable String registration,
        @Open @Nullable Country registrationCountry,
        @Personal @MaxLength(20) @Nullable String trailer,
        @Personal @MaxLength(30) @Nullable String vin,
        @Open @MaxLength(60) @Nullable String make,
        @Open @MaxLength(60) @Nullable String voyage,
        @Open @MaxLength(15) @Nullable String container,
        ConveyanceState state,
        @Personal @MaxLength(20) @Nullable String wagon,
        @Personal @MaxLength(30) @Nullable String hull) {}
