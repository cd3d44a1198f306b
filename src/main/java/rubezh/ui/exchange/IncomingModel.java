package rubezh.ui.exchange;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.Exchange;
import rubezh.device.medium.MediumService;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;

/** Bundles that were not imported yet, in the folder where they arrive and on each medium. */
final class IncomingModel {
    private final Exchange exchange;
    private final BackgroundWorker worker;
    private final MediumService media;
    private final Path home;
    private final ReadOnlyObjectWrapper<List<Place>> places =
            new ReadOnlyObjectWrapper<>(List.of());

    /**
     * What one folder has.
     *
     * @param isMedium whether it can be taken out
     * @param fault why it could not be read; null if it could
     */
    record Place(Path folder, boolean isMedium, List<Path> files, @Nullable Fault fault) {
        /** Returns whether there is anything to tell of it. */
        boolean isTold() {
            return !files.isEmpty() || fault != null;
        }
    }

    /**
     * @param home folder where bundles arrive
     */
    IncomingModel(Exchange exchange, BackgroundWorker worker, MediumService media, Path home) {
        this.exchange = exchange;
        this.worker = worker;
        this.media = media;
        this.home = home;
    }

    Path home() {
        return home;
    }

    /** Returns the folder where bundles arrive and the media, as they were read last. */
    ReadOnlyObjectProperty<List<Place>> places() {
        return places.getReadOnlyProperty();
    }

    /** Returns the folders of the media that can be written to. */
    List<Path> targets() {
        return media.folders().stream().filter(Files::isWritable).toList();
    }

    /** Reads the folders again. */
    void refresh() {
        worker.of(_ -> read()).unlisted().onDone(places::set).start();
    }

    private List<Place> read() {
        Stream<Place> sticks =
                media.folders().stream()
                        .filter(folder -> !folder.equals(home))
                        .map(folder -> read(folder, true));
        return Stream.concat(Stream.of(read(home, false)), sticks).toList();
    }

    private Place read(Path folder, boolean isMedium) {
        try {
            List<Path> files =
                    Files.isDirectory(folder) ? exchange.incoming(folder) : List.<Path>of();
            return new Place(folder, isMedium, files, null);
        } catch (Fault fault) {
            return new Place(folder, isMedium, List.of(), fault);
        }
    }
}
