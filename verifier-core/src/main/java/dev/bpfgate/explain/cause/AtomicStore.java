package dev.bpfgate.explain.cause;

import dev.bpfgate.diag.MemoryCode;
import dev.bpfgate.explain.Explanation;
import dev.bpfgate.explain.source.CallText;
import dev.bpfgate.explain.source.Statement;

/** An atomic operation on memory that has none. */
final class AtomicStore implements RootCause {
    @Override
    public Explanation explain(Failure failure) {
        if (!failure.is(MemoryCode.ATOMIC_STORE_INTO)) {
            return null;
        }
        Object memory = failure.diagnostic().lines().get(0).args().get(1);
        Finding finding = Finding.of("atomic-not-possible", "there are no atomic operations on this kind of memory")
                .fault("an atomic operation")
                .proof("memory of a map, the stack or an arena", String.valueOf(memory));
        Statement statement = failure.statementAt(failure.insnIndex());
        CallText call = statement == null ? null : CallText.find(statement.text(), "__sync_fetch_and_add");
        boolean alone = call != null
                && statement.text().equals(call.call() + ";")
                && call.argument(0).matches("\\w+");
        if (alone) {
            String sum = "*" + call.argument(0) + " += " + call.argument(1);
            finding.help(new Advice(failure)
                    .replace(
                            statement,
                            call.call(),
                            sum,
                            "add without the lock prefix: nobody else changes this packet at the same time"));
        }
        return finding.hasHelp()
                ? finding.done()
                : finding.help("change it without an atomic operation").done();
    }
}
