package dev.bpfgate.cli.html;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.Profile;
import dev.bpfgate.report.ProfileText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes what the simulation of a program costs. */
final class ProfileData {
    /** Reasons of an instruction that are shown; the rest is rare. */
    private static final int REASONS = 6;

    private ProfileData() {}

    static void write(JsonWriter json, Optional<Profile> profile) throws IOException {
        if (profile.isEmpty()) {
            json.nullValue();
            return;
        }
        Profile costs = profile.get();
        json.beginObject();
        json.name("simulated").value(costs.simulated());
        json.name("ended").value(costs.ended());
        json.name("insns").beginArray();
        for (Profile.InsnCost insn : costs.insns()) {
            insn(json, insn);
        }
        json.endArray();
        json.name("loops").beginArray();
        for (Profile.LoopCost loop : costs.loops()) {
            json.beginArray().value(loop.header()).value(loop.entries()).value(loop.rounds());
            json.value(loop.visits()).value(loop.states()).value(loop.depth()).endArray();
        }
        json.endArray();
        json.name("branches").beginArray();
        for (Profile.BranchCost branch : costs.branches()) {
            json.beginArray().value(branch.insn()).value(branch.visits()).value(branch.forks());
            json.value(branch.forked()).endArray();
        }
        json.endArray();
        json.endObject();
    }

    private static void insn(JsonWriter json, Profile.InsnCost insn) throws IOException {
        json.beginArray().value(insn.insn()).value(insn.visits()).value(insn.states());
        json.value(insn.hits()).value(insn.missCount());
        List<Profile.MissCount> misses = insn.misses();
        json.beginArray();
        for (Profile.MissCount miss : misses.subList(0, Math.min(REASONS, misses.size()))) {
            json.beginArray()
                    .value(miss.count())
                    .value(ProfileText.words(miss.example()))
                    .endArray();
        }
        json.endArray().endArray();
    }
}
