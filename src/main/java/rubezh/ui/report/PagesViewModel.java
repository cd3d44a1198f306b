package rubezh.ui.report;

import module java.base;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.ScreenModel;

/**
 * The pages of a paper as one reads them: their size, what was searched and found, languages side
 * by side. A page is rendered when it comes into sight, so that the first one is there at once and
 * a paper of thousands of pages takes the memory of a few.
 */
final class PagesViewModel extends ScreenModel {
    /** Sizes of a page as parts of the width that fits, as the commands step through them. */
    private static final List<Double> SIZES = List.of(0.5, 0.7, 1.0, 1.4, 2.0, 2.8, 4.0);

    /** Occurrences that are marked; whoever has more types more letters. */
    static final int MOST = 500;

    private static final int LEAST_LETTERS = 2;

    private final ReadOnlyObjectWrapper<@Nullable RenderedPaper> paper =
            new ReadOnlyObjectWrapper<>();
    private final DoubleProperty size = new SimpleDoubleProperty(1);
    private final BooleanProperty wholePage = new SimpleBooleanProperty();
    private final BooleanProperty paired = new SimpleBooleanProperty();
    private final BooleanProperty strip = new SimpleBooleanProperty();
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable List<Match>> matches =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private final BackgroundWorker.DelayedAction searchDelay;
    private @Nullable Job<?> search;

    /**
     * Words that were found.
     *
     * @param page index from 0
     * @param places where they stand, one place on each line, in parts of the page
     */
    record Match(int page, List<Rectangle2D> places) {}

    /**
     * @param onFault shows why a page cannot be rendered or searched
     */
    PagesViewModel(BackgroundWorker worker, Consumer<Fault> onFault) {
        super(worker);
        fault().subscribe(failed -> {
            if (failed != null) {
                onFault.accept(failed);
            }
        });
        this.searchDelay = worker.debounce(javafx.util.Duration.millis(150), this::search);
        words.addListener((_, _, _) -> {
            Job.cancelAll(search);
            searchDelay.schedule();
        });
    }

    ReadOnlyObjectProperty<@Nullable RenderedPaper> paper() {
        return paper.getReadOnlyProperty();
    }

    /** Returns the size of a page; 1 fits the width of the view. */
    DoubleProperty size() {
        return size;
    }

    /** Returns whether a page is as large as is seen whole, whatever its size. */
    BooleanProperty wholePage() {
        return wholePage;
    }

    /** Returns whether the pages of both languages stand side by side. */
    BooleanProperty paired() {
        return paired;
    }

    /** Returns whether a strip of all pages is shown. */
    BooleanProperty strip() {
        return strip;
    }

    /** Returns the words that are searched, as typed. */
    StringProperty words() {
        return words;
    }

    /** Returns what was found, page by page; null while nothing is searched. */
    ReadOnlyObjectProperty<@Nullable List<Match>> matches() {
        return matches.getReadOnlyProperty();
    }

    /** Returns the index of the match that is shown; -1 for none. */
    ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    /** Shows another paper in the place of the one before, at the same size. */
    void show(@Nullable RenderedPaper rendered) {
        RenderedPaper before = paper.get();
        Job.cancelAll(search);
        matches.set(null);
        current.set(-1);
        paper.set(rendered);
        if (before != null) {
            before.close();
        }
        search();
    }

    /** Makes the pages a step larger or smaller. */
    void step(int by) {
        wholePage.set(false);
        int at = SIZES.indexOf(size.get());
        size.set(SIZES.get(Math.clamp(at + by, 0, SIZES.size() - 1)));
    }

    /** Fits the pages to the width, or to width and height by turns. */
    void fit() {
        boolean fits = size.get() == 1 && !wholePage.get();
        size.set(1);
        wholePage.set(fits);
    }

    private void search() {
        RenderedPaper searched = paper.get();
        String typed = words.get().strip();
        if (searched == null || typed.length() < LEAST_LETTERS) {
            matches.set(null);
            current.set(-1);
            return;
        }
        search =
                job(
                                progress -> {
                                    var found = new ArrayList<Match>();
                                    for (int page = 0;
                                            page < searched.pages() && found.size() < MOST;
                                            page++) {
                                        progress.reportOrCancel(page, searched.pages());
                                        for (var places : searched.find(page, typed)) {
                                            found.add(new Match(page, places));
                                        }
                                    }
                                    return List.copyOf(
                                            found.subList(0, Math.min(MOST, found.size())));
                                })
                        .unlisted()
                        .onDone(found -> {
                            matches.set(found);
                            current.set(found.isEmpty() ? -1 : 0);
                        })
                        .start();
    }

    /** Goes to the next match, or back; after the last comes the first. */
    void next(int by) {
        List<Match> found = matches.get();
        if (found != null && !found.isEmpty()) {
            current.set(Math.floorMod(current.get() + by, found.size()));
        }
    }

    /** Renders a page in the background; nothing comes of it if another paper is shown by then. */
    void render(int page, int dotsPerInch, Consumer<BufferedImage> onDone) {
        RenderedPaper shown = paper.get();
        if (shown == null) {
            return;
        }
        read(
                () -> shown.image(page, dotsPerInch),
                image -> image.filter(_ -> shown == paper.get()).ifPresent(onDone));
    }

    void close() {
        searchDelay.cancel();
        show(null);
    }
}
