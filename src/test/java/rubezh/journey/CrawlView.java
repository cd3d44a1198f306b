package rubezh.journey;

import module java.base;

import rubezh.fixtures.Repetitions;
import rubezh.text.Language;

/** Language, size in logical pixels, and zoom in which a crawl looks at a window. */
record CrawlView(Language language, int width, int height, double zoom) {
    /**
     * Returns what a crawl looks at: in every build the largest zoom in Russian, whose words are
     * the longest, and the smallest window in English; with {@code -Psoak} all, in both.
     *
     * @param zooms zooms of a laptop, the largest last
     */
    static List<CrawlView> of(Double... zooms) {
        List<CrawlView> all =
                Stream.of(Language.values())
                        .map(each -> all(each, zooms))
                        .flatMap(Collection::stream)
                        .toList();
        return Repetitions.SOAK
                ? all
                : List.of(
                        new CrawlView(Language.RU, 1366, 768, zooms[zooms.length - 1]),
                        smallest(Language.EN));
    }

    private static List<CrawlView> all(Language language, Double... zooms) {
        return Stream.concat(
                        Stream.of(zooms).map(zoom -> new CrawlView(language, 1366, 768, zoom)),
                        Stream.of(smallest(language)))
                .toList();
    }

    /** Returns the window of a screen of 1920 by 1080 at 200 %. */
    static CrawlView smallest(Language language) {
        return new CrawlView(language, 960, 540, 1);
    }

    CrawlView in(Language other) {
        return new CrawlView(other, width, height, zoom);
    }

    /** Gives the window this language, size and zoom. */
    void show(WindowDriver driver) {
        WindowDriver.run(() -> {
            driver.ui.texts().language().set(language);
            driver.ui.display().zoomTo(zoom);
            driver.stage.setWidth(width);
            driver.stage.setHeight(height);
        });
    }
}
