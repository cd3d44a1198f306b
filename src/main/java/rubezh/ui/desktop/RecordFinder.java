package rubezh.ui.desktop;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.seizure.SeizureFinder;
import rubezh.ui.seizure.SeizureScreens;
import rubezh.ui.shell.Finder;

/** Lets the palette find records. */
final class RecordFinder implements Finder {
    private final SeizureScreens seizures;
    private final SeizureFinder finder;

    RecordFinder(SeizureScreens seizures) {
        this.seizures = seizures;
        this.finder = seizures.finder();
    }

    @Override
    public String groupKey() {
        return "shell.palette.records";
    }

    @Override
    public char prefix() {
        return '#';
    }

    @Override
    public List<Hit> find(String typed, int limit) {
        return typed.isBlank()
                ? List.of()
                : finder.find(typed, limit).stream().map(this::hit).toList();
    }

    private Hit hit(SeizureFinder.Hit found) {
        return new Hit(
                Feather.ARCHIVE,
                found.number(),
                found.words(),
                "",
                found.mark(),
                () -> seizures.open(found.recordId()));
    }
}
