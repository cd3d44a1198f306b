package rubezh.journey.editor;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rubezh.journey.EditorJourney;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;
import rubezh.ui.kit.ScreenDescriptor;

/**
 * Base of tests that need no fresh station: they share one and its window. Each begins with the
 * list alone and no unsaved work; what was recorded stays.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneWindowJourney extends EditorJourney {
    @TempDir static Path shared;

    @Override
    @BeforeEach
    protected void openPost() {
        if (station == null) {
            openPost(shared);
        }
    }

    @Override
    protected void openWindow(Language language) {
        if (window == null) {
            super.openWindow(language);
        } else {
            keyboard = new KeyboardRobot(window);
            WindowDriver.run(() -> window.ui.texts().language().set(language));
            window.waitUntilIdle();
        }
    }

    /** Closes all screens but the list and deletes the drafts. */
    @Override
    @AfterEach
    protected void closePost() {
        window.waitUntilIdle();
        WindowDriver.run(() -> {
            window.ui.overlay().closeAll();
            window.shell.screens().stream()
                    .skip(1)
                    .map(ScreenDescriptor::id)
                    .forEach(window.shell::close);
        });
        window.waitUntilIdle();
        station.register.drafts().forEach(draft -> station.register.deleteDraft(draft.recordId()));
    }

    @AfterAll
    void closeAll() {
        super.closePost();
    }
}
