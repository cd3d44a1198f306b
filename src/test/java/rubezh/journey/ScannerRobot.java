package rubezh.journey;

import rubezh.fixtures.KeyEventSimulator;

/** A scanner that types like a keyboard, under the Russian layout, on a clock of its own. */
final class ScannerRobot {
    private static final int BETWEEN_KEYS = 8;

    private final KeyEventSimulator typist;

    ScannerRobot(WindowDriver driver) {
        typist = new KeyEventSimulator(driver.scene).withRussianLayout();
    }

    long nanos() {
        return typist.nanos();
    }

    /** Sends a text as one burst; line breaks are Enter. */
    void scan(String text) {
        WindowDriver.run(() -> {
            typist.advance(500);
            for (char c : text.toCharArray()) {
                typist.advance(BETWEEN_KEYS);
                typist.key(c);
            }
            typist.advance(300);
        });
    }
}
