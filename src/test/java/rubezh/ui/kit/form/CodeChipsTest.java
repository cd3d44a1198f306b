package rubezh.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.ListName;
import rubezh.fixtures.Toolkit;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;

/** Several codes in one field, and what is being typed behind them. */
@Tag("window")
final class CodeChipsTest {
    private static final Options COUNTRIES =
            Options.of(ReferenceReader.builtIn().list(ListName.COUNTRIES).entries(), Country::of);

    private @Nullable Entry told;

    @Test
    void whatCouldNotBeReadComesBackBehindTheChipsItWasTypedBehind() {
        Toolkit.run(() -> {
            var chips = chips();
            chips.show(List.of(Country.of("TJ"), Country.of("KZ")));
            adder(chips).setText("uzbk");
            assertThat(told).isInstanceOf(Entry.Bad.class);

            var again = chips();
            again.showUnread(told instanceof Entry.Bad bad ? bad.text() : "none");
            assertThat(adder(again).getText()).isEqualTo("uzbk");
            assertThat(adder(again).isManaged()).isTrue();
            assertThat(again.entry()).isEqualTo(told);

            adder(again).setText("");
            assertThat(told).isEqualTo(new Entry.Read(List.of(Country.of("TJ"), Country.of("KZ"))));
        });
    }

    @Test
    void anotherValueTakesThePlaceOfWhatCouldNotBeRead() {
        Toolkit.run(() -> {
            var chips = chips();
            chips.showUnread("uzbk");
            chips.show(List.of(Country.of("TJ")));
            assertThat(chips.entry()).isEqualTo(new Entry.Read(List.of(Country.of("TJ"))));
        });
    }

    private CodeChips chips() {
        var kit = Kits.of(Language.RU, Clock.systemUTC());
        var chips = new CodeChips(kit, COUNTRIES, false, () -> "");
        chips.hostedBy(editor -> told = editor.entry());
        return chips;
    }

    private static TextField adder(CodeChips chips) {
        return (TextField) chips.node().lookup(".text-field");
    }
}
