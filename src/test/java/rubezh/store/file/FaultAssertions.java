package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import rubezh.text.Fault;

/** Assertions of expected faults. */
final class FaultAssertions {
    private FaultAssertions() {}

    static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertFault(
            ThrowingCallable call, String code, Fault.Exit exit) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.exit()).isEqualTo(exit);
                        });
    }
}
