package rubezh.journey;

import rubezh.fixtures.KeyEventSimulator;

/** Keyboard-wedge scanner under the Russian layout, with its own clock. */
final class ScannerRobot {
    private static final int BETWEEN_KEYS = 8;

    private final KeyEventSimulator typist;

    ScannerRobot(WindowDriver driver) {
        typist = new KeyEventSimulator(driver.scene).withRussianLayout();
    }

    long nanos() {
        return typist.nanos();
    }

    /** Types a text in one burst; line breaks are Enter. */
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
