#!/usr/bin/env bash
# Grades a class in as many parts as the array has tasks: sbatch --array=1-8 slurm.sh ROSTER KATA
# Run it in the checkout of the course, which all nodes see. Results go to results/, a folder a part;
# when all are done: grader/kata merge results/* --out merged
#SBATCH --job-name=grade-class
#SBATCH --cpus-per-task=2
#SBATCH --mem=3G
#SBATCH --requeue
set -euo pipefail

roster=${1:?roster: sbatch --array=1-8 slurm.sh class.csv booking}
kata=${2:?kata: sbatch --array=1-8 slurm.sh class.csv booking}
part=$((SLURM_ARRAY_TASK_ID - SLURM_ARRAY_TASK_MIN + 1))

grader/kata grade --roster "$roster" --kata "$kata" --jobs "${SLURM_CPUS_PER_TASK:-2}" \
  --shard "$part/$SLURM_ARRAY_TASK_COUNT" --out "results/$part" || [ $? -eq 1 ]
