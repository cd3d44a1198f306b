package rubezh.json;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

final class RecordKindTest {
    /** Else this program would take its own records for those of a newer one. */
    @Test
    void everyKindIsOneThatThisProgramReads() throws IllegalAccessException {
        for (Field constant : RecordKind.class.getFields()) {
            var kind = (RecordKind<?>) Objects.requireNonNull(constant.get(null));
            assertThat(RecordKind.isSupported(kind.subject(new UUID(0, 1))))
                    .as("%s", kind)
                    .isTrue();
        }
    }
}
