package rubezh.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.manual.ManualPage;
import rubezh.manual.ManualReader;
import rubezh.text.Language;

/** Pictures of the manual: there in both languages, and told in words where they are not. */
@WindowTest
class HelpPicturesTest {
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)\\]\\(([^)]*)\\)");

    private static List<MatchResult> pictures(ManualPage topic, Language language) {
        return PICTURE.matcher(topic.text(language)).results().toList();
    }

    @Test
    void everyPictureIsAScreenInItsLanguageThatTheBuildTakesAlong() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));
        for (ManualPage topic : ManualPage.values()) {
            assertThat(pictures(topic, Language.EN)).hasSameSizeAs(pictures(topic, Language.RU));
            for (Language language : Language.values()) {
                for (MatchResult picture : pictures(topic, language)) {
                    String file = picture.group(2);
                    assertThat(picture.group(1)).as(file).isNotBlank();
                    assertThat(file).contains("-" + language.code() + "-");
                    assertThat(Path.of("src/docs/screenshots", file)).exists();
                    assertThat(build).contains("<include>" + file + "</include>");
                }
            }
        }
        assertThat(pictures(ManualPage.SEARCHING, Language.EN)).hasSize(1);
    }

    @Test
    void aPictureThatIsNotThereIsToldInWords() {
        var page =
                FxThread.call(() ->
                        (Parent) ManualPageView.of(ManualReader.read("![The list](no-such.png)")));
        TextFlow paragraph = (TextFlow) page.getChildrenUnmodifiable().getFirst();
        assertThat(((Text) paragraph.getChildren().getFirst()).getText()).isEqualTo("The list");
    }

    @Test
    void aPictureIsNeverWiderThanThePage() {
        URL icon = Objects.requireNonNull(getClass().getResource("/rubezh/icon/rubezh-256.png"));
        ImageView shown =
                FxThread.call(() -> {
                    var view = new ManualPageView();
                    ImageView picture = view.picture(icon, "The mark of the program");
                    new Scene(view.page(), 200, 400);
                    view.page().resize(200, 400);
                    return picture;
                });
        assertThat(shown.getFitWidth()).isEqualTo(136);
        assertThat(AccessibleTree.name(shown)).isEqualTo("The mark of the program");
    }
}
