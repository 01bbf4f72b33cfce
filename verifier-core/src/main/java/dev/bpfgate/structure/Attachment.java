package dev.bpfgate.structure;

/**
 * Programs that are attached to something in the kernel say to what, the kernel lets them, and they have the licence that it
 * demands.
 */
final class Attachment implements StructuralPass {
    @Override
    public String name() {
        return "attachment";
    }

    @Override
    public void run(ProgramStructure structure, DiagnosticSink sink) {
        new AttachmentCheck(structure, sink).judge();
    }
}
