package rubezh.ui.kit.field;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.CodeListId;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.ui.kit.form.UiContextFixture;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.Options;

/** Chips of several codes and the text typed behind them. */
@WindowTest
final class CodeChipsFieldTest {
    private static final Options COUNTRIES =
            Options.of(
                    ReferenceReader.builtIn().list(CodeListId.COUNTRIES).entries(), Country::new);

    private @Nullable FieldEntry entry;

    @Test
    void invalidTextIsRestoredBehindItsChips() {
        FxThread.run(() -> {
            var chips = chips();
            chips.show(List.of(new Country("TJ"), new Country("KZ")));
            adder(chips).setText("uzbk");
            assertThat(entry).isInstanceOf(FieldEntry.Invalid.class);

            var again = chips();
            again.showUnreadable(
                    entry instanceof FieldEntry.Invalid invalid ? invalid.text() : "none");
            assertThat(adder(again).getText()).isEqualTo("uzbk");
            assertThat(adder(again).isManaged()).isTrue();
            assertThat(again.entry()).isEqualTo(entry);

            adder(again).setText("");
            assertThat(entry)
                    .isEqualTo(new FieldEntry.Valid(List.of(new Country("TJ"), new Country("KZ"))));
        });
    }

    @Test
    void aValueReplacesInvalidText() {
        FxThread.run(() -> {
            var chips = chips();
            chips.showUnreadable("uzbk");
            chips.show(List.of(new Country("TJ")));
            assertThat(chips.entry()).isEqualTo(new FieldEntry.Valid(List.of(new Country("TJ"))));
        });
    }

    private CodeChipsField chips() {
        var ui = UiContextFixture.of(Language.RU, Clock.systemUTC());
        var chips = new CodeChipsField(ui, COUNTRIES, false, () -> "");
        chips.setHost(editor -> entry = editor.entry());
        return chips;
    }

    private static TextField adder(CodeChipsField chips) {
        return (TextField) chips.node().lookup(".text-field");
    }
}
