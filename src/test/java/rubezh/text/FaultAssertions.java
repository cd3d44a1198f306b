package rubezh.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions of expected faults. */
public final class FaultAssertions {
    private FaultAssertions() {}

    public static AbstractThrowableAssert<?, ?> assertFault(ThrowingCallable call, String code) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    public static AbstractThrowableAssert<?, ?> assertFault(
            ThrowingCallable call, String code, Fault.Exit exit) {
        return assertFault(call, code)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.exit()).isEqualTo(exit));
    }
}
