package rubezh.ui.seizure.map;

import module java.base;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.dashboard.map.MapGround;
import rubezh.table.boundary.AgencyBoundaries;
import rubezh.table.boundary.CountryOutlines;
import rubezh.text.Fault;
import rubezh.ui.kit.Preference;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Boundaries that the map of this computer draws: the built-in ones, or those of an agency. One
 * instance for the program; its properties change on the JavaFX application thread.
 */
public final class MapBoundaries {
    private final Preference<AgencyBoundaries> preference;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private @Nullable Origin origin;

    /**
     * Where the boundaries of an agency come from.
     *
     * @param file name of the file
     * @param countries number of countries in it
     */
    public record Origin(String file, long countries) {
        static Origin of(AgencyBoundaries boundaries) {
            return new Origin(boundaries.name(), boundaries.countries());
        }
    }

    public MapBoundaries(Preference<AgencyBoundaries> preference) {
        this.preference = preference;
    }

    /** Reads the outlines to draw; takes some milliseconds, so call it on a background thread. */
    CountryOutlines read() {
        return preference
                .read()
                .map(agency -> agency.outlines().withPinsOf(CountryOutlines.builtIn()))
                .orElseGet(CountryOutlines::builtIn);
    }

    /** Reads what a map of cases is drawn on; takes some milliseconds, as {@link #read} does. */
    public MapGround ground() {
        return preference
                .read()
                .map(agency ->
                        MapGround.of(
                                agency.outlines().withPinsOf(CountryOutlines.builtIn()),
                                agency.name()))
                .orElseGet(MapGround::builtIn);
    }

    /** Returns a number that rises with each change. */
    public ReadOnlyIntegerProperty version() {
        return version.getReadOnlyProperty();
    }

    /** Returns why the last file was not taken; null if it was. */
    public ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    /** Returns where the boundaries come from; empty for the built-in ones, and before a look. */
    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    /** Looks in the background which boundaries are set, once. */
    public void look(BackgroundWorker worker) {
        worker.of(_ -> preference.read().map(Origin::of))
                .unlisted()
                .onDone(found -> onChanged(found.orElse(null)))
                .onFault(fault::set)
                .start();
    }

    /** Takes the boundaries of a file from now on, or keeps those it has and sets the fault. */
    public void take(BackgroundWorker worker, Path file) {
        worker.of(
                        _ -> {
                            AgencyBoundaries read = AgencyBoundaries.read(file);
                            preference.write(read);
                            return Origin.of(read);
                        })
                .named("map.boundaries.work")
                .onDone(this::onChanged)
                .onFault(fault::set)
                .start();
    }

    /** Goes back to the built-in boundaries. */
    public void takeBuiltIn(BackgroundWorker worker) {
        worker.action(() -> preference.write(null))
                .onDone(_ -> onChanged(null))
                .onFault(fault::set)
                .start();
    }

    private void onChanged(@Nullable Origin found) {
        origin = found;
        fault.set(null);
        version.set(version.get() + 1);
    }
}
