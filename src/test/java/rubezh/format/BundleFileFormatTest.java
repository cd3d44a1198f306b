package rubezh.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BundleFileFormatTest {
    @Test
    void theNumberIsReadFromUsualNamesOnly() {
        assertThat(
                        BundleFileFormat.number(
                                "RZ-KG-DOS-126-20261201T105050Z-to-KG-KAR-1of1.json.age"))
                .contains("126");
        assertThat(BundleFileFormat.number("RZ-KG-DOS-5-20261201T105050Z-1of2.json")).contains("5");
        assertThat(BundleFileFormat.number("02-KG-DOS-KG-HQ.json.age")).isEmpty();
    }
}
